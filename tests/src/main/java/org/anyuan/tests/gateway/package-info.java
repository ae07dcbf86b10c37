/** A gateway for text messages and calls, as notify's side of docs/notify-gateway.md meets it. */
package org.anyuan.tests.gateway;
