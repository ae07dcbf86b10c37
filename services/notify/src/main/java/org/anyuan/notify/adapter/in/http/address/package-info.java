/** The ways to people over REST: shown masked, their secrets once. */
package org.anyuan.notify.adapter.in.http.address;
