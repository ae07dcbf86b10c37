/** Tells the desks of what waits for them in lead. */
package org.anyuan.notify.application.lead;
