/** Who may see what: roles, the region tree's paths, and row-level security's scope. */
package org.anyuan.common.region;
