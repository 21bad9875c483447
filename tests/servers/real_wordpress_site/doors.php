<?php
// Closes ways into the site while it is running, as "doors.json" beside it says.
$doors = json_decode( (string) @file_get_contents( ABSPATH . 'doors.json' ), true ) ?: array();

add_filter(
	'rest_authentication_errors',
	function ( $result ) use ( $doors ) {
		$status = $doors['rest'] ?? 0;
		return $status ? new WP_Error( 'rest_closed', 'REST ditutup.', array( 'status' => $status ) ) : $result;
	}
);
add_filter( 'option_rss_use_excerpt', fn() => ! empty( $doors['teasers'] ) );
add_filter( 'option_posts_per_rss', fn() => 3 );
if ( ! empty( $doors['feed'] ) ) {
	foreach ( array( 'do_feed', 'do_feed_rss2', 'do_feed_rss', 'do_feed_rdf', 'do_feed_atom' ) as $hook ) {
		add_action( $hook, fn() => wp_die( 'Umpan ditutup.', '', array( 'response' => 404 ) ), 1 );
	}
}
