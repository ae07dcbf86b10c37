/** Messages to people: who is told by which way, handing over, what became of it. */
package org.anyuan.notify.application.delivery;
