/** Pictures from outside, looked at and never decoded. Pure: a domain may use all of it. */
package org.anyuan.common.picture;
