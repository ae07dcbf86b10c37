/**
 * The regional risk list (区域性学校安全风险清单): what is open at each school, counted by a stated rule in
 * which every point opens to the rows that it comes from; signed, and sent as a circular whose
 * receipt is chased. It knows what a row weighs, never what it says.
 */
package org.anyuan.lead.domain.risk;
