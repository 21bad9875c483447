"""Fragments as WordPress, its plugins and its exports leave them."""

from tests.scraper.fragments import Fragment

U = "https://dinas.example/wp-content/uploads/2021/03/"
F = f"{U}rapat.jpg"
T = f"{U}rapat-300x225.jpg"
GIF = "data:image/gif;base64,R0lGOD"

WORDPRESS = {
    "figure": Fragment(
        f'<figure class="wp-block-image size-large"><img src="{F}" alt="Rapat"/>'
        "<figcaption>Rapat di aula</figcaption></figure>",
        "",
        images=((F, "Rapat", "Rapat di aula"),),
    ),
    "figure with blocks": Fragment(
        f"<!-- wp:image --><figure><img src='{F}'><figcaption>Ket.</figcaption></figure>"
        "<!-- /wp:image --><!-- wp:paragraph --><p>Satu.</p><!-- /wp:paragraph -->",
        "Satu.",
        images=((F, "", "Ket."),),
    ),
    "figure with a link to the full file": Fragment(
        f'<figure><a href="{F}"><img src="{T}"></a></figure>', "", images=((F, "", ""),)
    ),
    "figure without a caption": Fragment(
        f"<figure><img src='{F}'></figure><p>a</p>", "a", images=((F, "", ""),)
    ),
    "figure around a table": Fragment(
        '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td>'
        "<td>d</td></tr></tbody></table><figcaption>Tabel 1</figcaption></figure>",
        "a b c d Tabel 1",
        cells=("a", "b", "c", "d"),
    ),
    "figure around a video": Fragment(
        '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">'
        '<iframe title="Profil Blora" src="https://www.youtube.com/embed/abc?feature=oembed">'
        "</iframe></div><figcaption>Profil</figcaption></figure>",
        "Video: Profil Blora Profil",
        links=("https://www.youtube.com/watch?v=abc",),
    ),
    "figure around a quote": Fragment(
        '<figure class="wp-block-pullquote"><blockquote><p>Maju</p><cite>Bupati</cite>'
        "</blockquote></figure>",
        "Maju Bupati",
        quotes=("Maju Bupati",),
    ),
    "gallery": Fragment(
        f'<figure class="wp-block-gallery"><ul><li><figure><img src="{F}"><figcaption>Satu'
        f'</figcaption></figure></li><li><figure><img src="{U}b.jpg"></figure></li></ul>'
        "<figcaption>Galeri</figcaption></figure>",
        "Galeri",
        images=((F, "", "Satu"), (f"{U}b.jpg", "", "")),
        items=((1, ""), (1, "")),
    ),
    "newer gallery": Fragment(
        f'<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="{F}" alt="x">'
        f'</figure><figure><img src="{U}b.jpg"><figcaption>B</figcaption></figure></figure>',
        "",
        images=((F, "x", ""), (f"{U}b.jpg", "", "B")),
    ),
    "classic gallery": Fragment(
        "<div class='gallery'><dl class='gallery-item'><dt class='gallery-icon'>"
        f"<a href='{F}'><img src='{T}' alt='x'/></a></dt>"
        "<dd class='wp-caption-text gallery-caption'>Satu</dd></dl></div>",
        "",
        images=((F, "x", "Satu"),),
    ),
    "classic caption": Fragment(
        f'<div id="attachment_1" class="wp-caption alignnone"><img src="{F}" alt="x"/>'
        '<p class="wp-caption-text">Rapat. Foto: Humas</p></div>',
        "",
        images=((F, "x", "Rapat. Foto: Humas"),),
    ),
    "caption shortcode": Fragment(
        f'[caption id="attachment_1" align="alignnone" width="300"]<img src="{F}" alt="x" /> Rapat'
        " [/caption]",
        "",
        images=((F, "x", "Rapat"),),
    ),
    "caption shortcode with a link": Fragment(
        f'<p>a</p>[caption width="300"]<a href="{F}"><img src="{T}" /></a> Rapat <em>besar</em>'
        "[/caption]<p>b</p>",
        "a b",
        images=((F, "", "Rapat besar"),),
    ),
    "old caption shortcode": Fragment(
        f"[caption id='a' caption='Rapat']<img src='{F}'/>[/caption]",
        "",
        images=((F, "", "Rapat"),),
    ),
    "caption shortcode without a picture": Fragment("[caption]Rapat[/caption]", "Rapat"),
    "gallery shortcode": Fragment(
        '<p>a [gallery ids="1,2"] b</p>',
        "a b",
        lost={"gambar galeri yang tidak disertakan sumbernya": 2},
    ),
    "embed shortcode": Fragment(
        "<p>[embed]https://www.youtube.com/watch?v=abc[/embed]</p>",
        "Video di youtube.com",
        links=("https://www.youtube.com/watch?v=abc",),
    ),
    "YouTube shortcode": Fragment(
        "[youtube https://www.youtube.com/watch?v=abc&amp;w=640]",
        "Video di youtube.com",
        links=("https://www.youtube.com/watch?v=abc&w=640",),
    ),
    "audio shortcode": Fragment(
        '[audio mp3="https://x.id/a.mp3"][/audio]',
        "a.mp3",
        links=("https://x.id/a.mp3",),
    ),
    "brackets that are no shortcode": Fragment("[embed] dan [video]", "[embed] dan [video]"),
    "lazy by data-src": Fragment(
        f'<img src="{GIF}" data-src="{F}" alt="x">', "", images=((F, "x", ""),)
    ),
    "lazy by data-lazy-src": Fragment(
        f'<img src="{GIF}" data-lazy-src="{F}" class="lazyload">', "", images=((F, "", ""),)
    ),
    "lazy by data-lazyload": Fragment(
        f'<img src="/b/blank.gif" data-lazyload="{F}" alt="x">teks', "teks", images=((F, "x", ""),)
    ),
    "lazy by data-lazy": Fragment(
        f'<img src="{GIF}" data-lazy="{F}" alt="x">', "", images=((F, "x", ""),)
    ),
    "lazy by data-srcset": Fragment(
        f'<img src="{GIF}" data-srcset="{T} 300w, {F} 1024w">', "", images=((F, "", ""),)
    ),
    "lazy with a placeholder file": Fragment(
        f'<img src="/lib/placeholder.png" data-original="{F}">', "", images=((F, "", ""),)
    ),
    "lazy with a twin": Fragment(
        f'<p><img src="{GIF}" data-src="{F}" alt="x"><noscript><img src="{F}" alt="x"></noscript>'
        "a</p>",
        "a",
        images=((F, "x", ""),),
    ),
    "twin only": Fragment(
        f'<img src="{GIF}" class="lazy"><noscript><img src="{F}" alt="x"></noscript>',
        "",
        images=((F, "x", ""),),
    ),
    "noscript alone": Fragment(f'<noscript><img src="{F}"></noscript>', "", images=((F, "", ""),)),
    "srcset with the full file": Fragment(
        f'<img src="{T}" srcset="{T} 300w, {F} 2560w" sizes="300px">', "", images=((F, "", ""),)
    ),
    "srcset of others": Fragment(
        f'<img src="{F}" srcset="{U}b.jpg 2x">', "", images=((F, "", ""),)
    ),
    "srcset alone": Fragment(
        f'<img srcset="{F} 1x, {U}b.jpg 2x">', "", images=((f"{U}b.jpg", "", ""),)
    ),
    "data-full-url": Fragment(
        f'<img src="{T}" data-full-url="{F}" data-link="x">', "", images=((F, "", ""),)
    ),
    "picture element": Fragment(
        f'<picture><source srcset="{U}a.webp"><img src="{F}" alt="x"></picture>',
        "",
        images=((F, "x", ""),),
    ),
    "AMP picture": Fragment(f'<amp-img src="{F}" alt="x"></amp-img>', "", images=((F, "x", ""),)),
    "emoji picture": Fragment(
        'Selamat <img src="https://s.w.org/e.png" alt="🎉" class="emoji"> Blora', "Selamat 🎉 Blora"
    ),
    "smiley": Fragment('a <img src="/s.gif" alt=":-)" class="wp-smiley"> b', "a :-) b"),
    "title with words": Fragment(
        f'<img src="{F}" alt="x" title="Rapat besar">', "", images=((F, "x", "Rapat besar"),)
    ),
    "title that repeats": Fragment(
        f'<img src="{F}" alt="Rapat" title="Rapat">', "", images=((F, "Rapat", ""),)
    ),
    "title that is a file": Fragment(
        f'<img src="{F}" title="IMG_20210309">', "", images=((F, "", ""),)
    ),
    "picture without an address": Fragment(
        '<img alt="Rapat">', "Rapat", lost={"gambar tanpa alamat yang aman": 1}
    ),
    "relative picture": Fragment(
        '<img src="../img/a (1).jpg">',
        "",
        images=(("https://blog.example/2018/img/a%20%281%29.jpg", "", ""),),
    ),
    "picture from the root": Fragment(
        '<img src="/img/a.jpg">', "", images=(("https://blog.example/img/a.jpg", "", ""),)
    ),
    "Pelican's braces in a picture": Fragment(
        '<img src="{static}/a.jpg">',
        "",
        images=(("https://blog.example/2018/05/%7Bstatic%7D/a.jpg", "", ""),),
    ),
    "alt with signs": Fragment(
        f'<img src="{F}" alt="a [b] &quot;c&quot; *d* &lt;e&gt; \\f ]( g">',
        "",
        images=((F, 'a [b] "c" *d* <e> \\f ]( g', ""),),
    ),
    "caption with signs": Fragment(
        f"<figure><img src='{F}'><figcaption>a [b] \"c\" *d* &lt;e&gt; \\f &amp;amp; ) g 'h'"
        "</figcaption></figure>",
        "",
        images=((F, "", "a [b] \"c\" *d* <e> \\f &amp; ) g 'h'"),),
    ),
    "caption over lines": Fragment(
        f"<figure><img src='{F}'><figcaption>Satu<br>dua\n tiga</figcaption></figure>",
        "",
        images=((F, "", "Satu dua tiga"),),
    ),
    "Jetpack sharing": Fragment(
        '<p>a</p><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Bagikan ini:</h3>'
        '<ul><li><a href="https://x.id/?share=twitter">Twitter</a></li></ul></div>',
        "a",
        lost={"tombol bagikan": 1},
    ),
    "Jetpack related": Fragment(
        "<p>a</p><div id='jp-relatedposts' class='jp-relatedposts'><h3>Terkait</h3></div>",
        "a",
        lost={"tulisan terkait": 1},
    ),
    "AddToAny": Fragment(
        '<p>a</p><div class="addtoany_share_save_container"><a class="a2a_dd" href="https://x.id">'
        "Share</a></div>",
        "a",
        lost={"tombol bagikan": 1},
    ),
    "reading time": Fragment(
        '<span class="span-reading-time rt-reading-time">Waktu baca 2 menit</span><p>a</p>',
        "a",
        lost={"waktu baca": 1},
    ),
    "form": Fragment(
        '<form action="/x"><p>Nama <input name="n"> <button>Kirim</button></p></form>',
        "Nama",
        lost={"isian formulir": 2},
    ),
    "details": Fragment("<details><summary>Judul</summary><p>Isi</p></details>", "Judul Isi"),
    "columns": Fragment(
        '<div class="wp-block-columns"><div class="wp-block-column"><p>a</p></div>'
        '<div class="wp-block-column"><p>b</p></div></div>',
        "a b",
        paragraphs=2,
    ),
    "button": Fragment(
        '<div class="wp-block-button"><a class="wp-block-button__link" href="/unduh.pdf">Unduh</a>'
        "</div>",
        "Unduh",
        links=("https://blog.example/unduh.pdf",),
    ),
    "audio": Fragment(
        '<figure class="wp-block-audio"><audio controls src="https://x.id/a.mp3"></audio></figure>',
        "Audio di x.id",
        links=("https://x.id/a.mp3",),
    ),
    "video": Fragment(
        '<video controls><source src="https://x.id/a.mp4" type="video/mp4">Maaf</video>',
        "Video di x.id",
        links=("https://x.id/a.mp4",),
    ),
    "PDF frame": Fragment(
        '<object data="https://x.id/perbup.pdf" type="application/pdf"><p>Unduh</p></object>',
        "Dokumen di x.id",
        links=("https://x.id/perbup.pdf",),
    ),
    "Facebook video": Fragment(
        '<iframe src="https://www.facebook.com/plugins/video.php?href=x"></iframe>',
        "Video di facebook.com",
        links=("https://www.facebook.com/plugins/video.php?href=x",),
    ),
    "Instagram quote": Fragment(
        '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/1/">Lihat</a>'
        '</blockquote><script async src="//www.instagram.com/embed.js"></script>',
        "Lihat",
        links=("https://www.instagram.com/p/1/",),
        quotes=("Lihat",),
        lost={"skrip": 1},
    ),
    "SVG": Fragment("a<svg><title>ikon</title><path d='M0'/></svg>b", "ab", lost={"gambar SVG": 1}),
    "template": Fragment("a<template><p>x</p></template>b", "ab", lost={"templat": 1}),
    "more and nextpage": Fragment("<p>a</p><!--more--><!--nextpage--><p>b</p>", "a b"),
    "code": Fragment("<p>Jalankan <code>a|b `c`</code></p>", "Jalankan a|b `c`"),
    "preformatted": Fragment("<pre>satu\n  dua *tiga* <i>x</i>\n</pre>", "satu dua *tiga* x"),
    "code block": Fragment("<pre><code>if a:\n    b &lt; c\n\n# d</code></pre>", "if a: b < c # d"),
    "code block below a list": Fragment(
        "<ul><li>a</li></ul><pre>b</pre>", "a b", items=((1, "a"),)
    ),
}
