/** What a database keeps as JSON text. */
package org.anyuan.common.json;
