/** Answers from a message: a link that takes a task once, for the one person whom it was sent. */
package org.anyuan.notify.domain.reply;
