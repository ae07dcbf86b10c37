/**
 * Mediation at the grassroots (“枫桥经验”): people in charge near by, talks, an agreement. Whether it
 * is kept is what the lead's visits find out.
 */
package org.anyuan.lead.domain.mediation;
