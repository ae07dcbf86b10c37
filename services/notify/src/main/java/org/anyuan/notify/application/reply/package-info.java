/** Reply to act: taking a task from the message that told of it. */
package org.anyuan.notify.application.reply;
