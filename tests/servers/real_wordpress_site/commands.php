<?php
// What tests do with the site: php commands.php install|write|change|remove|export, values as JSON.
$command = $argv[1];
$values  = json_decode( (string) stream_get_contents( STDIN ), true ) ?: array();
if ( 'install' === $command ) {
	define( 'WP_INSTALLING', true );
}
$_SERVER['HTTP_HOST']      = (string) parse_url( (string) getenv( 'TEST_ADDRESS' ), PHP_URL_HOST );
$_SERVER['REQUEST_METHOD'] = 'GET';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

/** Takes a picture into the library and gives its number. */
function take_in( array $picture, int $parent ): int {
	$stored = wp_upload_bits( $picture['file'], null, (string) base64_decode( $picture['content'] ) );
	$number = wp_insert_attachment(
		array(
			'post_mime_type' => 'image/png',
			'post_title'     => $picture['file'],
			'post_excerpt'   => $picture['caption'] ?? '',
			'post_status'    => 'inherit',
		),
		$stored['file'],
		$parent
	);
	update_post_meta( $number, '_wp_attachment_image_alt', $picture['alt'] ?? '' );
	wp_update_attachment_metadata(
		$number,
		array(
			'width'  => 4,
			'height' => 3,
			'file'   => get_post_meta( $number, '_wp_attached_file', true ),
		)
	);
	return $number;
}

/** Writes a post with its terms and pictures; "{gambar}" in its text stands for their addresses. */
function write( array $post ): int {
	$number = wp_insert_post(
		array(
			'post_title'    => $post['title'],
			'post_name'     => $post['slug'] ?? '',
			'post_content'  => '',
			'post_excerpt'  => $post['excerpt'] ?? '',
			'post_status'   => $post['status'] ?? 'publish',
			'post_type'     => $post['type'] ?? 'post',
			'post_password' => $post['password'] ?? '',
			'post_date_gmt' => $post['date'] ?? '',
			'post_date'     => isset( $post['date'] ) ? get_date_from_gmt( $post['date'] ) : '',
			'post_author'   => 1,
		),
		true
	);
	if ( is_wp_error( $number ) ) {
		fwrite( STDERR, $number->get_error_message() );
		exit( 1 );
	}
	$content = $post['content'] ?? '';
	$numbers = array();
	foreach ( $post['pictures'] ?? array() as $place => $picture ) {
		$numbers[] = take_in( $picture, $number );
		$content   = str_replace( "{gambar $place}", (string) wp_get_attachment_url( end( $numbers ) ), $content );
	}
	$content = str_replace( '{nomor}', implode( ',', $numbers ), $content );
	wp_update_post(
		array(
			'ID'           => $number,
			'post_content' => wp_slash( $content ),
		)
	);
	if ( isset( $post['featured'] ) ) {
		set_post_thumbnail( $number, take_in( $post['featured'], $number ) );
	}
	wp_set_object_terms( $number, $post['categories'] ?? array(), 'category' );
	wp_set_object_terms( $number, $post['tags'] ?? array(), 'post_tag' );
	return $number;
}

if ( 'install' === $command ) {
	wp_install( 'Situs Asli', 'humas', 'humas@contoh.example', true, '', 'rahasia', 'id_ID' );
	wp_delete_post( 1, true );
	wp_delete_post( 2, true );
	wp_update_user(
		array(
			'ID'           => 1,
			'display_name' => 'Humas Setda',
		)
	);
	update_option( 'timezone_string', 'Asia/Jakarta' );
	update_option( 'blog_public', 1 );
	update_option( 'permalink_structure', '/%year%/%monthnum%/%postname%/' );
	switch_theme( (string) getenv( 'TEST_THEME' ) );
	$GLOBALS['wp_rewrite']->init();
	flush_rewrite_rules();
} elseif ( 'write' === $command ) {
	wp_set_current_user( 1 );
	echo json_encode( array_map( 'write', $values ) );
} elseif ( 'change' === $command ) {
	wp_set_current_user( 1 );
	foreach ( $values as $change ) {
		wp_update_post( wp_slash( $change ) );
	}
} elseif ( 'remove' === $command ) {
	array_map( fn( $number ) => wp_delete_post( $number, true ), $values );
} elseif ( 'export' === $command ) {
	require_once ABSPATH . 'wp-admin/includes/export.php';
	export_wp();
}
