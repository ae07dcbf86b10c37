/** How people are reached, and what became of their messages, over REST. */
package org.anyuan.notify.adapter.in.http.delivery;
