/** What happens because a time has come. */
package org.anyuan.lead.adapter.in.clock;
