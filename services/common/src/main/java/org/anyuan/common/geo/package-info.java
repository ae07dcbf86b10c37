/** Places on the ground: the datum that a coordinate is given in, and the one that is kept. */
package org.anyuan.common.geo;
