/** E-mail over SMTP. */
package org.anyuan.notify.adapter.out.mail;
