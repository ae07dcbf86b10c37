/** The Common Alerting Protocol 1.2 of OASIS, as far as Anyuan speaks it. */
package org.anyuan.common.cap;
