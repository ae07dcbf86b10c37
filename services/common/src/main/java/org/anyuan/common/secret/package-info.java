/** Device secrets that only the alarm service can open. */
package org.anyuan.common.secret;
