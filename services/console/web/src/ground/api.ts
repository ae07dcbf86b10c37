import { okAs, responseApi } from '../api/client';
import type { Position } from '../map/graticule';
import { ringAround } from './circle';
import type { Counts, Ground, Use } from './types';

const of = (id: string) => ({ path: { id } });

export const findGround = (id: string, signal: AbortSignal) =>
  okAs<Ground>(responseApi.GET('/api/v1/responses/{id}/ground', { params: of(id), signal }));

export const setCordon = (id: string, around: Position, metres: number) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/cordon', {
      params: of(id),
      body: { area: { type: 'Polygon', coordinates: [ringAround(around, metres)] }, datum: 'CGCS2000' },
    }),
  );
export const liftCordon = (id: string, reason: string) =>
  okAs<Ground>(
    responseApi.POST('/api/v1/responses/{id}/ground/cordon/lift', { params: of(id), body: { reason } }),
  );

export interface Point {
  name: string;
  longitude: number;
  latitude: number;
  expected: number;
}

export const meetParents = (id: string, { name, longitude, latitude, expected }: Point) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/reunification', {
      params: of(id),
      body: { name, position: { longitude, latitude, datum: 'CGCS2000' }, expected },
    }),
  );
export const count = (id: string, body: Counts) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/reunification/counts', { params: of(id), body }),
  );

export const standDown = (id: string, reason: string) =>
  okAs<Ground>(
    responseApi.POST('/api/v1/responses/{id}/ground/stand-down', { params: of(id), body: { reason } }),
  );

const spot = (id: string, spotId: string) => ({ path: { id, spotId } });

export const putSpot = (
  id: string,
  spotId: string,
  { use, name, longitude, latitude }: { use: Use; name: string; longitude: number; latitude: number },
) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/spots/{spotId}', {
      params: spot(id, spotId),
      body: { use, name, position: { longitude, latitude, datum: 'CGCS2000' } },
    }),
  );
export const removeSpot = (id: string, spotId: string) =>
  okAs<Ground>(
    responseApi.DELETE('/api/v1/responses/{id}/ground/spots/{spotId}', { params: spot(id, spotId) }),
  );

const road = (id: string, roadId: string) => ({ path: { id, roadId } });

export const closeRoad = (id: string, roadId: string, name: string, coordinates: number[][]) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/roads/{roadId}', {
      params: road(id, roadId),
      body: { name, line: { type: 'LineString', coordinates }, datum: 'CGCS2000' },
    }),
  );
export const openRoad = (id: string, roadId: string) =>
  okAs<Ground>(
    responseApi.DELETE('/api/v1/responses/{id}/ground/roads/{roadId}', { params: road(id, roadId) }),
  );

const dispatch = (id: string, dispatchId: string) => ({ path: { id, dispatchId } });

export const taskUnit = (id: string, dispatchId: string) =>
  okAs<Ground>(
    responseApi.PUT('/api/v1/responses/{id}/ground/dispatches/{dispatchId}', {
      params: dispatch(id, dispatchId),
    }),
  );
export const releaseUnit = (id: string, dispatchId: string) =>
  okAs<Ground>(
    responseApi.DELETE('/api/v1/responses/{id}/ground/dispatches/{dispatchId}', {
      params: dispatch(id, dispatchId),
    }),
  );
