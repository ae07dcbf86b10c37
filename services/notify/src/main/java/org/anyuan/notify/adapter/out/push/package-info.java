/** Web Push: RFC 8030, encrypted by RFC 8291, our name signed by RFC 8292. */
package org.anyuan.notify.adapter.out.push;
