/** Messages to pages that are open. */
package org.anyuan.notify.adapter.out.stream;
