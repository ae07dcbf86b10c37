/** Communication tests over REST: planned, ordered, answered, and what came of them. */
package org.anyuan.notify.adapter.in.http.communication;
