// The page on the phone that signs (guide 二.2): what is signed, whose phone it is, the name by hand.
// The code stands behind # and is kept in this tab alone: no server sees it in an address.
'use strict'
const API = '/api/declaration/v1/commitments'
const at = (id) => document.getElementById(id)
const show = (...ids) => {
  for (const id of ['text', 'identify', 'write', 'done']) at(id).hidden = !ids.includes(id)
}
const say = (text) => { at('alert').textContent = text }

async function post(path, body) {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('')
  for (let pause = 500; ; pause *= 2) {
    let answer
    try {
      answer = await fetch(API + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      })
    } catch {
      answer = null // the network is away: the same request again
    }
    if (answer && ![429, 502, 503, 504].includes(answer.status)) {
      const found = await answer.json()
      if (answer.ok) return found
      const errors = (found.errors ?? []).map((e) => e.message)
      throw new Error(errors.length ? errors.join('；') : answer.status === 404 ? '二维码无效，请在电脑页面上刷新' : found.title)
    }
    if (pause > 8000) throw new Error('网络繁忙，请稍后再试')
    await new Promise((go) => setTimeout(go, pause))
  }
}

// Who can say whose phone it is: what the party is called, which browser is its app's, what it wants after its address,
// and how its code stands in the address that the phone comes back to.
const PARTIES = {
  wechat: { name: '微信', app: /MicroMessenger/, after: '#wechat_redirect', code: (back) => back.get('code') ?? '' },
  alipay: {
    name: '支付宝',
    app: /AlipayClient/,
    after: '',
    code: (back) => (back.has('auth_code') ? `${back.get('auth_code')}.${back.get('verify') ?? ''}` : ''),
  },
}

// Which code this tab is about: from the scan, or kept while the party identified the phone.
function scanned() {
  const back = new URLSearchParams(location.search)
  const kept = sessionStorage.getItem(`sign-${back.get('state') ?? ''}`) ?? ''
  if (location.hash.length > 1) return { code: location.hash.slice(1), party: '', partyCode: '' }
  const [party, code] = kept.split(' ')
  return { code: code ?? '', party, partyCode: PARTIES[party]?.code(back) ?? '' }
}

const { code, party, partyCode } = scanned()

async function open() {
  if (!code) throw new Error('请用手机扫描电脑页面上的二维码')
  if (partyCode) {
    history.replaceState(null, '', location.pathname)
    await post('/signer', { code, party, party_code: partyCode })
  }
  const page = await post('/opening', { code })
  at('plan').textContent = page.plan
  at('title').textContent = page.title
  at('wording').textContent = page.text
  at('signer').textContent = page.signer
  if (page.parties.length === 0) {
    show('text', 'write')
    fit()
    return
  }
  // The app that scanned knows its own users; another browser offers all.
  const own = page.parties.filter((it) => PARTIES[it.party].app.test(navigator.userAgent))
  at('parties').replaceChildren(...(own.length ? own : page.parties).map(goTo))
  show('text', 'identify')
}

function goTo({ party, url }) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'main'
  button.textContent = `${PARTIES[party].name}确认身份`
  button.onclick = () => {
    const state = crypto.getRandomValues(new Uint32Array(2)).join('')
    sessionStorage.setItem(`sign-${state}`, `${party} ${code}`)
    location.assign(`${url}&state=${state}${PARTIES[party].after}`)
  }
  return button
}

// -- the pad ---

const pad = at('pad')
let strokes = []
let began = 0

function fit() {
  const scale = window.devicePixelRatio || 1
  pad.width = pad.clientWidth * scale
  pad.height = pad.clientHeight * scale
  const pen = pad.getContext('2d')
  pen.scale(scale, scale)
  pen.lineWidth = 4
  pen.lineCap = pen.lineJoin = 'round'
  for (const stroke of strokes) for (let n = 1; n < stroke.length; n++) line(stroke[n - 1], stroke[n])
}

function line([x0, y0], [x1, y1]) {
  const pen = pad.getContext('2d')
  pen.beginPath()
  pen.moveTo(x0, y0)
  pen.lineTo(x1, y1)
  pen.stroke()
}

function point(event) {
  const box = pad.getBoundingClientRect()
  const round = (value) => Math.round(value * 10) / 10
  return [round(event.clientX - box.left), round(event.clientY - box.top), Math.round(performance.now() - began)]
}

pad.addEventListener('pointerdown', (event) => {
  event.preventDefault()
  pad.setPointerCapture(event.pointerId)
  began ||= performance.now()
  if (strokes.length < 200) strokes.push([point(event)])
  at('send').disabled = false
})
pad.addEventListener('pointermove', (event) => {
  const stroke = strokes.at(-1)
  if (!pad.hasPointerCapture(event.pointerId) || !stroke || stroke.length >= 5000) return
  const next = point(event)
  line(stroke.at(-1), next)
  stroke.push(next)
})
window.addEventListener('resize', () => { if (!at('write').hidden) fit() })

at('clear').onclick = () => {
  strokes = []
  began = 0
  at('send').disabled = true
  say('')
  fit()
}

at('send').onclick = async () => {
  at('send').disabled = true
  say('')
  try {
    await post('', { code, strokes })
    show('done')
  } catch (error) {
    say(error.message)
    at('send').disabled = false
  }
}

open().catch((error) => { show(); say(error.message) })
