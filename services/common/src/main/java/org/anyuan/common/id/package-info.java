/** Ids that a replay makes again. */
package org.anyuan.common.id;
