"""Fragments as Blogger, its editor and Word leave them."""

from tests.scraper.fragments import Fragment

P = "https://1.bp.blogspot.com/-a/s1600/foto.jpg"
S = "https://1.bp.blogspot.com/-a/s320/foto.jpg"
G = "https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVv/"
CAPTION_TABLE = (
    '<table align="center" cellpadding="0" class="tr-caption-container" style="float: left;">'
    '<tbody><tr><td style="text-align: center;">{0}</td></tr>'
    '<tr><td class="tr-caption" style="text-align: center;">{1}</td></tr></tbody></table>'
)
WORD = (
    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
    "<![endif]-->"
)

BLOGGER = {
    "br pair": Fragment("Satu.<br /><br />Dua.", "Satu. Dua.", paragraphs=2),
    "br pair over lines": Fragment(
        "Satu.<br />\n<br />\nDua.<br />\nTiga.", "Satu. Dua. Tiga.", paragraphs=2
    ),
    "many br": Fragment("Satu.<br><br><br>&nbsp;<br>Dua.", "Satu. Dua.", paragraphs=2),
    "br at both ends": Fragment("<br>Satu.<br>", "Satu.", paragraphs=1),
    "ltr div": Fragment(
        '<div dir="ltr" style="text-align: left;" trbidi="on">\nSatu.<br />\nDua.</div>',
        "Satu. Dua.",
        paragraphs=1,
    ),
    "justified divs": Fragment(
        '<div style="text-align: justify;">Satu.</div>'
        '<div style="text-align: justify;"><br /></div>'
        '<div style="text-align: justify;">Dua.</div>',
        "Satu. Dua.",
        paragraphs=2,
    ),
    "jump break": Fragment("Satu.<br /><a name='more'></a><br />Dua.", "Satu. Dua.", paragraphs=2),
    "jump break in a span": Fragment(
        "<p>Satu.</p><span><a name='more'></a></span><p>Dua.</p>", "Satu. Dua.", paragraphs=2
    ),
    "jump break with a word": Fragment("Satu. <a name='more'>Dua.</a>", "Satu. Dua."),
    "jump break comment": Fragment("<p>a</p><span><!--more--></span><p>b</p>", "a b"),
    "separator": Fragment(
        f'<div class="separator" style="clear: both;"><a href="{P}" imageanchor="1">'
        f'<img border="0" height="213" src="{S}" width="320" alt="Rapat" /></a></div>Satu.',
        "Satu.",
        images=((P, "Rapat", ""),),
        paragraphs=2,
    ),
    "two separators": Fragment(
        f'<div class="separator"><img src="{S}"></div><div class="separator"><img src="{P}"></div>',
        "",
        images=((S, "", ""), (P, "", "")),
    ),
    "separator without a link": Fragment(
        f'<div class="separator"><img src="{S}"></div>', "", images=((S, "", ""),)
    ),
    "separator with words": Fragment(
        f'<div class="separator"><a href="{P}"><img src="{S}"></a></div><div>Ket.</div>',
        "Ket.",
        images=((P, "", ""),),
    ),
    "caption table": Fragment(
        CAPTION_TABLE.format(f'<a href="{P}"><img alt="Rapat" src="{S}" /></a>', "Rapat di aula."),
        "",
        images=((P, "Rapat", "Rapat di aula."),),
    ),
    "caption table with a credit": Fragment(
        CAPTION_TABLE.format(f'<img src="{S}" />', "Rapat di aula. (foto: Humas Setda)"),
        "",
        images=((S, "", "Rapat di aula. (foto: Humas Setda)"),),
    ),
    "caption table with markup": Fragment(
        CAPTION_TABLE.format(f'<img src="{S}" />', '<span>Rapat <b>besar</b> &amp; "ramai"</span>'),
        "",
        images=((S, "", 'Rapat besar & "ramai"'),),
    ),
    "caption table with a link": Fragment(
        CAPTION_TABLE.format(f'<img src="{S}" />', 'Rapat. <a href="https://a.id/">Humas</a>'),
        "Humas",
        images=((S, "", "Rapat. Humas"),),
        links=("https://a.id/",),
    ),
    "caption table with an empty caption": Fragment(
        CAPTION_TABLE.format(f'<img src="{S}" />', "<br />"), "", images=((S, "", ""),)
    ),
    "caption table with two pictures": Fragment(
        CAPTION_TABLE.format(f'<img src="{S}" /><img src="{P}" />', "Dua foto."),
        "",
        images=((S, "", "Dua foto."), (P, "", "")),
    ),
    "caption table without a picture": Fragment(
        CAPTION_TABLE.format("", "Tanpa foto."), "Tanpa foto."
    ),
    "caption table whose picture is gone": Fragment(
        CAPTION_TABLE.format('<img src="data:image/png;base64,AA" />', "Hilang."),
        "Hilang.",
        lost={"gambar tertanam (data:)": 1},
    ),
    "caption table amid text": Fragment(
        "Satu." + CAPTION_TABLE.format(f'<img src="{S}" />', "Ket.") + "Dua.",
        "Satu. Dua.",
        images=((S, "", "Ket."),),
        paragraphs=3,
    ),
    "protocol-relative picture": Fragment(
        '<img src="//2.bp.blogspot.com/-b/s72-c/a.jpg" alt="x">',
        "",
        images=(("https://2.bp.blogspot.com/-b/s72-c/a.jpg", "x", ""),),
    ),
    "newer picture address": Fragment(
        f'<a href="{G}s16000/foto%20rapat.jpg"><img src="{G}w640-h480/foto%20rapat.jpg"></a>',
        "",
        images=((f"{G}s16000/foto%20rapat.jpg", "", ""),),
    ),
    "size as a suffix": Fragment(
        '<img src="https://lh3.googleusercontent.com/abc=w320-h240">',
        "",
        images=(("https://lh3.googleusercontent.com/abc=w320-h240", "", ""),),
    ),
    "old picture host": Fragment(
        '<img src="http://photos1.blogger.com/x/1/2/a.jpg">',
        "",
        images=(("http://photos1.blogger.com/x/1/2/a.jpg", "", ""),),
    ),
    "picture that links to a page": Fragment(
        f'<a href="https://a.id/berita"><img src="{S}" alt="Rapat"></a>',
        "",
        links=("https://a.id/berita",),
        images=((S, "Rapat", ""),),
    ),
    "picture within a line": Fragment(
        f'Satu <img src="{S}" alt="ikon"> dua.', "Satu dua.", images=((S, "ikon", ""),)
    ),
    "picture before a line": Fragment(
        f'<img src="{S}"><br>Satu.', "Satu.", images=((S, "", ""),), paragraphs=2
    ),
    "credit line below a picture": Fragment(
        f'<div><img src="{S}"></div><div>Foto: Humas Setda</div><div>Satu.</div>',
        "Satu.",
        images=((S, "", "Foto: Humas Setda"),),
    ),
    "bracketed credit below a picture": Fragment(
        f'<p><img src="{S}"></p><p>(Foto: Dok. Dinkominfo)</p><p>Satu.</p>',
        "Satu.",
        images=((S, "", "(Foto: Dok. Dinkominfo)"),),
    ),
    "credit line without a picture": Fragment("<p>a</p><p>Foto: Humas</p>", "a Foto: Humas"),
    "sentence below a picture": Fragment(
        f'<p><img src="{S}"></p><p>Foto bersama peserta rapat.</p>',
        "Foto bersama peserta rapat.",
        images=((S, "", ""),),
    ),
    "data picture": Fragment(
        'a <img src="data:image/png;base64,iVBOR" alt="peta"> b',
        "a peta b",
        lost={"gambar tertanam (data:)": 1},
    ),
    "tracking pixel": Fragment(
        'a<img src="https://x.example/p.gif" width="1" height="1">', "a", lost={"piksel pelacak": 1}
    ),
    "feed tracker": Fragment(
        'a<img src="http://feeds.feedburner.com/~r/x/~4/y" height="1">',
        "a",
        lost={"piksel pelacak": 1},
    ),
    "YouTube frame": Fragment(
        '<iframe width="320" height="266" src="https://www.youtube.com/embed/uDCZ-1_a" '
        "allowfullscreen></iframe>Satu.",
        "Video di youtube.com Satu.",
        links=("https://www.youtube.com/watch?v=uDCZ-1_a",),
    ),
    "YouTube frame with a start": Fragment(
        '<iframe src="//www.youtube.com/embed/abc?start=95&amp;rel=0"></iframe>',
        "Video di youtube.com",
        links=("https://www.youtube.com/watch?v=abc&t=95",),
    ),
    "YouTube list": Fragment(
        '<iframe src="https://www.youtube-nocookie.com/embed/videoseries?list=PL1"></iframe>',
        "Video di youtube.com",
        links=("https://www.youtube.com/playlist?list=PL1",),
    ),
    "Blogger video": Fragment(
        '<iframe class="BLOG_video_class" src="https://www.blogger.com/video.g?token=AD6" '
        "></iframe>",
        "Video di blogger.com",
        links=("https://www.blogger.com/video.g?token=AD6",),
    ),
    "old YouTube object": Fragment(
        '<object width="320"><param name="movie" value="http://www.youtube.com/v/abc&hl=id"/>'
        '<embed src="http://www.youtube.com/v/abc&hl=id"></embed></object>',
        "Video di youtube.com",
        links=("https://www.youtube.com/watch?v=abc",),
    ),
    "embed without an end": Fragment(
        '<p>Satu <embed src="http://www.youtube.com/v/abc"> dua</p><p>Tiga</p>',
        "Satu Video di youtube.com dua Tiga",
        links=("https://www.youtube.com/watch?v=abc",),
    ),
    "embed without an address": Fragment(
        '<p>Satu <embed> dua <iframe src="https://www.youtube.com/embed/abc"></iframe></p>',
        "Satu dua Video di youtube.com",
        links=("https://www.youtube.com/watch?v=abc",),
        lost={"sematan tanpa alamat yang aman": 1},
    ),
    "links on a picture": Fragment(
        '<img src="https://blog.example/denah.png"><map><area href="/kantor"><area></map>Denah',
        "Denah",
        images=(("https://blog.example/denah.png", "", ""),),
        lost={"tautan tanpa teks": 1},
    ),
    "map": Fragment(
        '<iframe src="https://www.google.com/maps/embed?pb=!1m18"></iframe>',
        "Peta di google.com",
        links=("https://www.google.com/maps/embed?pb=!1m18",),
    ),
    "document": Fragment(
        '<iframe src="https://drive.google.com/file/d/1/preview" title="Perbup 5"></iframe>',
        "Dokumen: Perbup 5",
        links=("https://drive.google.com/file/d/1/view",),
    ),
    "form of Google": Fragment(
        '<iframe src="https://docs.google.com/forms/d/1/viewform?embedded=true">Memuat…</iframe>',
        "Formulir di docs.google.com",
        links=("https://docs.google.com/forms/d/1/viewform",),
    ),
    "frame without an address": Fragment(
        '<iframe src="about:blank"></iframe>a', "a", lost={"sematan tanpa alamat yang aman": 1}
    ),
    "AdSense": Fragment(
        '<p>a</p><script async src="//pagead2.googlesyndication.com/x.js"></script>'
        '<ins class="adsbygoogle" data-ad-slot="1"><a href="//x.id">Iklan</a></ins>'
        "<script>(x).push({});</script><p>b</p>",
        "a b",
        lost={"skrip": 2, "iklan": 1},
    ),
    "advertising frame": Fragment(
        'a<iframe src="https://googleads.g.doubleclick.net/pagead/ads?x"></iframe>',
        "a",
        lost={"iklan": 1},
    ),
    "share buttons": Fragment(
        "<p>a</p><div class='post-share-buttons goog-inline-block'>"
        "<a class='share-button sb-email' href='https://www.blogger.com/share-post.g'>"
        "Kirimkan Ini lewat Email</a></div>",
        "a",
        lost={"tombol bagikan": 1},
    ),
    "AddThis": Fragment(
        '<div class="addthis_toolbox addthis_default_style">'
        '<a href="https://x.id">Bagikan</a></div>b',
        "b",
        lost={"tombol bagikan": 1},
    ),
    "comments": Fragment(
        "<p>a</p><div class='comments' id='comments'><h4>1 komentar:</h4><p>Bagus</p></div>",
        "a",
        lost={"blok komentar": 1},
    ),
    "comment thread": Fragment(
        '<p>a</p><div class="comment-thread"><p>Balas</p></div>', "a", lost={"blok komentar": 1}
    ),
    "post footer": Fragment(
        "<p>a</p><div class='post-footer'>Diposting oleh Humas di 10.41</div>",
        "a",
        lost={"bingkai halaman": 1},
    ),
    "pager": Fragment(
        "<p>a</p><div class='blog-pager' id='blog-pager'><a href='/'>Beranda</a></div>",
        "a",
        lost={"bingkai halaman": 1},
    ),
    "nbsp run": Fragment("a&nbsp;&nbsp;&nbsp;b&nbsp;", "a b"),
    "nbsp paragraph": Fragment("<p>a</p><p>&nbsp;</p><p></p><p> </p><p>b</p>", "a b", paragraphs=2),
    "zero-width paragraph": Fragment("<p>a</p><p>\u200b</p><p>b</p>", "a b", paragraphs=2),
    "span soup": Fragment(
        '<span style="font-family: Arial;"><span lang="IN"><span>Sa</span>tu</span></span> dua',
        "Satu dua",
    ),
    "font soup": Fragment(
        '<font face="Arial"><font size="2">Satu</font></font><font color="red">dua</font>',
        "Satudua",
    ),
    "bold by style": Fragment(
        '<span style="font-weight: bold;">Satu</span> dua', "Satu dua", strong=("Satu",)
    ),
    "bold undone by style": Fragment(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>Satu</p></b>', "Satu"
    ),
    "bold over paragraphs": Fragment(
        "<b>Satu<br><br>Dua</b> tiga", "Satu Dua tiga", strong=("Satu", "Dua"), paragraphs=2
    ),
    "bold heading by size": Fragment(
        '<b><span style="font-size: large;">Bab</span></b><br /><br />a', "Bab a", strong=("Bab",)
    ),
    "bold white space": Fragment("a<b> b </b>c<b> </b>d", "a b c d", strong=("b",)),
    "bold within a word": Fragment("Sa<b>t</b>u", "Satu", strong=("t",)),
    "nested bold": Fragment("<b>a <strong>b</strong></b> c", "a b c", strong=("a b",)),
    "bold and italic": Fragment(
        "<b>a <i>b</i></b> <i>c <b>d</b> e</i>", "a b c d e", strong=("a b", "d")
    ),
    "touching styles": Fragment("<b>a</b><i>b</i><b><i>c</i></b>d", "abcd", strong=("a", "c")),
    "misnested": Fragment("<b>a<i>b</b>c</i>", "abc", strong=("ab",)),
    "empty styles": Fragment("a<b></b><i> </i><u></u>b", "a b"),
    "superscript": Fragment("200 m<sup>2</sup> dan CO<sub>2</sub>", "200 m2 dan CO2"),
    "struck": Fragment("<strike>lama</strike> <s>lama</s> baru", "lama lama baru"),
    "MsoNormal": Fragment(
        '<p class="MsoNormal" style="margin-bottom: 0cm;"><span lang="IN" '
        'style="mso-fareast-language: IN;">Satu.<o:p></o:p></span></p>'
        '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Dua.</p>',
        "Satu. Dua.",
        paragraphs=2,
    ),
    "Word settings": Fragment(WORD + "<p>a</p>", "a", lost={"sisipan Word": 1}),
    "Word settings without a comment": Fragment(
        "<xml><w:View>Normal</w:View></xml><p>a</p>", "a", lost={"sisipan Word": 1}
    ),
    "Word styles": Fragment(
        "<style>p.MsoNormal {mso-style-parent:''}</style><p>a</p>", "a", lost={"gaya": 1}
    ),
    "Word smart tags": Fragment(
        '<st1:place w:st="on"><st1:City>Blora</st1:City></st1:place> kota', "Blora kota"
    ),
    "Word table": Fragment(
        '<table class="MsoTableGrid" border="1"><tr><td><p class="MsoNormal"><b>No</b></p></td>'
        '<td><p class="MsoNormal"><b>Nama</b></p></td></tr><tr><td><p>1</p></td>'
        "<td><p>Blok T</p></td></tr></table>",
        "No Nama 1 Blok T",
        cells=("No", "Nama", "1", "Blok T"),
    ),
    "comment by hand": Fragment("a<!-- periksa lagi -->b", "ab", lost={"komentar HTML": 1}),
    "conditional without content": Fragment("a<!--[if !mso]><!-->b<!--<![endif]-->", "ab"),
    "small capital L": Fragment("<p>lnformatika lmplementasi</p>", "lnformatika lmplementasi"),
    "numeric references of Windows": Fragment("a &#150; b &#147;c&#148;", "a – b “c”"),
    "control characters": Fragment("a\x00b\x0bc\x1b&#1;d", "ab cd", lost={"karakter kendali": 2}),
    "line separators": Fragment("a\u2028b\u2029c\x85d", "a b c…d"),
    "bare ampersand": Fragment("A & B &copy C &amp;amp; D", "A & B © C &amp; D"),
    "mojibake stays": Fragment("â€œBloraâ€", "â€œBloraâ€"),
}
