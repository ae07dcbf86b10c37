/** {@code /public/answers/**}: what a reply link opens, for whoever has it. */
package org.anyuan.notify.adapter.in.http.reply;
