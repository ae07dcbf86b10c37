/** What the gateway to telephones says later: docs/notify-gateway.md is the contract. */
package org.anyuan.notify.adapter.in.http.gateway;
