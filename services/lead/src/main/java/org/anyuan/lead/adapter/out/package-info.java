/** Which of the technologies behind a port is used, where there are several. */
package org.anyuan.lead.adapter.out;
