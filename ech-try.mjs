import { CustomChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([CustomChart, GridComponent, GraphicComponent, SVGRenderer]);
const c = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 360, height: 200 });
c.setOption({
  animation: false,
  xAxis: { type: 'value', show: false, min: 0, max: 1 },
  yAxis: { type: 'value', show: false },
  grid: {},
  series: [
    {
      type: 'custom',
      data: [[0.2, 1]],
      renderItem: (p, api) => ({
        type: 'group',
        children: [
          {
            type: 'circle',
            shape: { cx: 100, cy: 50, r: 6 },
            style: { fill: 'none', stroke: '#010203', lineWidth: 2 },
          },
          {
            type: 'text',
            style: {
              text: 'Hello & bye this is long',
              x: 100,
              y: 80,
              fill: '#010203',
              fontSize: 13,
              width: 100,
              overflow: 'break',
            },
          },
        ],
      }),
    },
  ],
});
console.log(c.renderToSVGString());
