/** Escalations and the policies that they go by, over REST. */
package org.anyuan.notify.adapter.in.http.escalation;
