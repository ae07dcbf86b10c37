/** Secrets that only the one service which needs them can open. */
package org.anyuan.common.secret;
