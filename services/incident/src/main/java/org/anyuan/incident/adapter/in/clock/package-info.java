/** What time sets off. */
package org.anyuan.incident.adapter.in.clock;
