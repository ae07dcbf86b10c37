/** The regional risk list over REST: what is on it, who signs it, what it goes by. */
package org.anyuan.lead.adapter.in.http.risk;
