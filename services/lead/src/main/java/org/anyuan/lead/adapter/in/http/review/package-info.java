/** Reviews over REST, for the responsible police alone. */
package org.anyuan.lead.adapter.in.http.review;
