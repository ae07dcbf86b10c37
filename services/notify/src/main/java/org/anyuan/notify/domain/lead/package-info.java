/** What becomes of leads, reviews and circulars, as far as somebody has to be told of it. */
package org.anyuan.notify.domain.lead;
