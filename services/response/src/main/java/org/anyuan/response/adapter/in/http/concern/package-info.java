/** Concerns over REST. What points at a person is refused, by its field. */
package org.anyuan.response.adapter.in.http.concern;
