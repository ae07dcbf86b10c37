/** Feeds and who subscribes to them. */
package org.anyuan.notify.application.feed;
