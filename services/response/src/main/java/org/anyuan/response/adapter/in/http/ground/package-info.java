/** Order on the ground over REST: GeoJSON (RFC 7946) in and out. */
package org.anyuan.response.adapter.in.http.ground;
