/** Secrets that only the one service which needs them can open, and what is signed with one. */
package org.anyuan.common.secret;
