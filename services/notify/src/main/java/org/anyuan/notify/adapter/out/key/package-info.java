/** The key under which addresses are sealed, from a file. */
package org.anyuan.notify.adapter.out.key;
