/** Circulars: published lists on their way to agencies' desks, until each has acknowledged. */
package org.anyuan.lead.application.circular;
