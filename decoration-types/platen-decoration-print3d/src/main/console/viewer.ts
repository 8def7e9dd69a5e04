import {
  AmbientLight,
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  DoubleSide,
  EdgesGeometry,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  PerspectiveCamera,
  Scene,
  Sphere,
  Spherical,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { inkOn } from '~/kit/colours';
import { sizeOf, type Model } from './stl';
import type { Room } from './room';

const CELL_MM = 10;
const STEP = Math.PI / 18;
const ZOOM = 1.2;
const FIELD = 35;
/** From the front, a little from the right and from above. */
const AT_FIRST = new Vector3(0.55, -1, 0.7);
const ABOVE = new Vector3(0, -0.0001, 1);
const FRONT = new Vector3(0, -1, 0.12);

export interface Viewer {
  reset(): void;
  above(): void;
  front(): void;
  zoom(closer: boolean): void;
  turn(right: number, up: number): void;
  dispose(): void;
}

export interface Look {
  readonly colour: string;
  readonly ground: string;
  readonly turned: boolean;
  readonly room: Room | null;
}

/** Draws a model on its plate; null where the browser cannot. A picture is drawn only when something moved. */
export function viewerOf(canvas: HTMLCanvasElement, model: Model, look: Look): Viewer | null {
  const context = canvas.getContext('webgl2', { antialias: true, alpha: false, powerPreference: 'low-power' });
  if (!context) {
    return null;
  }
  const renderer = new WebGLRenderer({ canvas, context });
  const scene = new Scene();
  scene.background = new Color(look.ground);
  const body = bodyOf(model, look);
  const plate = look.room ? plateOf(look.room, look.ground) : [];
  scene.add(body, ...plate, new AmbientLight('#ffffff', 1.3));

  const sphere = new Sphere(new Vector3(0, 0, sizeOf(model)[2] / 2), new Vector3(...sizeOf(model)).length() / 2 || 1);
  const camera = new PerspectiveCamera(FIELD, 1, sphere.radius / 50, Math.max(sphere.radius, look.room?.x ?? 0) * 60);
  camera.up.set(0, 0, 1);
  // The light comes with the eye, so that no side is black.
  const light = new DirectionalLight('#ffffff', 2.2);
  light.position.set(-0.6, 0.9, 1);
  camera.add(light);
  scene.add(camera);

  const controls = new OrbitControls(camera, canvas);
  controls.target.copy(sphere.center);
  controls.minDistance = sphere.radius * 0.3;
  controls.maxDistance = Math.max(sphere.radius * 12, (look.room?.x ?? 0) * 3);
  // The wheel belongs to the page until the model is chosen.
  controls.enableZoom = false;

  let frame = 0;
  const render = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      renderer.render(scene, camera);
    });
  };

  function from(direction: Vector3) {
    const narrow = Math.min(1, camera.aspect);
    const distance = (sphere.radius * 1.25) / Math.sin((FIELD * Math.PI) / 360) / narrow;
    controls.target.copy(sphere.center);
    camera.position.copy(direction).normalize().multiplyScalar(distance).add(sphere.center);
    controls.update();
    render();
  }

  /** Moves the eye around the model; OrbitControls does so for the mouse only. */
  function orbit(change: (place: Spherical) => void) {
    const offset = camera.position.clone().sub(controls.target);
    // Spherical has y upwards, the plate has z.
    const place = new Spherical().setFromVector3(new Vector3(offset.x, offset.z, -offset.y));
    change(place);
    place.makeSafe();
    place.radius = Math.min(controls.maxDistance, Math.max(controls.minDistance, place.radius));
    const moved = new Vector3().setFromSpherical(place);
    camera.position.set(moved.x, -moved.z, moved.y).add(controls.target);
    controls.update();
    render();
  }

  const sizes = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width > 0 && height > 0) {
      renderer.setPixelRatio(Math.min(window.devicePixelRatio || 1, 2));
      renderer.setSize(width, height, false);
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      render();
    }
  });
  const chosen = () => (controls.enableZoom = true);
  const left = () => (controls.enableZoom = false);
  canvas.addEventListener('focus', chosen);
  canvas.addEventListener('blur', left);
  canvas.addEventListener('webglcontextrestored', render);
  controls.addEventListener('change', render);
  camera.aspect = canvas.clientWidth / Math.max(1, canvas.clientHeight) || 1;
  from(AT_FIRST);
  sizes.observe(canvas);

  return {
    reset: () => from(AT_FIRST),
    above: () => from(ABOVE),
    front: () => from(FRONT),
    zoom: (closer) => orbit((place) => (place.radius *= closer ? 1 / ZOOM : ZOOM)),
    turn: (right, up) =>
      orbit((place) => {
        place.theta -= right * STEP;
        place.phi -= up * STEP;
      }),
    dispose() {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      controls.dispose();
      canvas.removeEventListener('focus', chosen);
      canvas.removeEventListener('blur', left);
      canvas.removeEventListener('webglcontextrestored', render);
      for (const thing of [body, ...plate]) {
        thing.geometry.dispose();
        thing.material.dispose();
      }
      renderer.dispose();
      // A browser has few contexts; the next panel may need this one.
      context.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

/** The model in the middle of the plate, on it. */
function bodyOf(model: Model, { colour, turned }: Look) {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(model.corners, 3));
  const body = new Mesh(geometry, new MeshLambertMaterial({ color: colour, flatShading: true, side: DoubleSide }));
  // Its bounds are known; three would go through all corners again.
  body.frustumCulled = false;
  const { low, high } = model;
  const middle = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2] as const;
  body.rotation.z = turned ? Math.PI / 2 : 0;
  body.position.set(turned ? middle[1] : -middle[0], turned ? -middle[0] : -middle[1], -low[2]);
  return body;
}

/** The plate with cells of 10 mm, and the room above it. */
function plateOf(room: Room, ground: string) {
  const points: number[] = [];
  const [x, y] = [room.x / 2, room.y / 2];
  for (let at = 0; at <= x; at += CELL_MM) {
    points.push(at, -y, 0, at, y, 0, -at, -y, 0, -at, y, 0);
  }
  for (let at = 0; at <= y; at += CELL_MM) {
    points.push(-x, at, 0, x, at, 0, -x, -at, 0, x, -at, 0);
  }
  const cells = new BufferGeometry();
  cells.setAttribute('position', new BufferAttribute(Float32Array.from(points), 3));
  const box = new BoxGeometry(room.x, room.y, room.z);
  const edges = new EdgesGeometry(box);
  box.dispose();
  edges.translate(0, 0, room.z / 2);
  const line = (opacity: number) => new LineBasicMaterial({ color: inkOn(ground), transparent: true, opacity });
  return [new LineSegments(cells, line(0.16)), new LineSegments(edges, line(0.4))];
}
