/** Text messages and calls over an HTTP gateway; docs/notify-gateway.md is its contract. */
package org.anyuan.notify.adapter.out.gateway;
