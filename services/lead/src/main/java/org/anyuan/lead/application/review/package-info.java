/** Reviews that must not lapse unseen: they know no lead, and no lead knows them. */
package org.anyuan.lead.application.review;
