/** XML and HTML that cannot come out broken, whatever the text holds. */
package org.anyuan.common.xml;
