/** Access tokens as MicroProfile JWT. */
package org.anyuan.console.adapter.out.jwt;
