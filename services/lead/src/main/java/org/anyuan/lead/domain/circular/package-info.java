/** Circulars (通报): sent to agencies, whose receipts are chased until all have given them. */
package org.anyuan.lead.domain.circular;
