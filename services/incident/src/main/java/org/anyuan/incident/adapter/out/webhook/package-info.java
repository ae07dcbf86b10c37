/** Call-handling systems by signed webhook (Standard Webhooks 1.0), both ways. */
package org.anyuan.incident.adapter.out.webhook;
