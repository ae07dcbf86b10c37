/**
 * Leads: from an early sign to a matter that is settled. A lead that is not over always has a time
 * at which somebody is told that nothing was done; what it names is protected.
 */
package org.anyuan.lead.domain.lead;
