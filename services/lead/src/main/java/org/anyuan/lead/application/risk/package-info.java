/** The regional risk list: what it is counted from, its counting, signing and publishing. */
package org.anyuan.lead.application.risk;
