/** Systems by signed webhook (Standard Webhooks 1.0). */
package org.anyuan.notify.adapter.out.webhook;
