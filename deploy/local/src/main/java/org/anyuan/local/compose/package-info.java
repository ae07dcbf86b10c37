/** What {@code make compose} does beside the container engine: secrets before, a press after. */
package org.anyuan.local.compose;
