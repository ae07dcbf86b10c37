/** Pictures that belong to a lead: what may be one, how many, and what is kept of each. Pure. */
package org.anyuan.lead.domain.attachment;
