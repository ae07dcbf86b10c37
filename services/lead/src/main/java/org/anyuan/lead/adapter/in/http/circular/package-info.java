/** Circulars over REST. */
package org.anyuan.lead.adapter.in.http.circular;
