/** What the channels share: handing over within a deadline, and speaking HTTP to strangers. */
package org.anyuan.notify.adapter.out.channel;
